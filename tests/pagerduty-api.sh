#!/usr/bin/env bash
# Asks a mock of PagerDuty's own description of its REST API, which refuses each request that the description does not allow.
# Usage: tests/pagerduty-api.sh OPENAPI.json    needs Node.js; PRISM names the program of @stoplight/prism-cli, HOOKGUARD the tool
set -euo pipefail
prism=${PRISM:-prism}
hookguard=${HOOKGUARD:-hookguard}
port=${PORT:-4978}
folder=$(mktemp -d)
mock=
trap 'kill "$mock" 2>/dev/null; rm -rf "$folder"' EXIT

# The description says that answers are application/json, while its Accept header asks for PagerDuty's own type.
node -e '
  const api = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
  const answers = Object.values(api.components.responses ?? {});
  for (const path of Object.values(api.paths)) for (const call of Object.values(path)) answers.push(...Object.values(call.responses ?? {}));
  for (const answer of answers)
    if (answer.content?.["application/json"]) answer.content["application/vnd.pagerduty+json;version=2"] = answer.content["application/json"];
  // Examples that the description itself does not allow: a text for yes or no, an unknown right, another name, no cursor.
  const example = (path, call, status) => api.paths[path][call].responses[status].content["application/json"].examples.response.value;
  delete example("/users/me", "get", 200).user.created_via_sso;
  example("/automation_actions/runners/{id}", "get", 200).runner.privileges.permissions = ["update"];
  example("/automation_actions/runners", "post", 201).runner.privileges.permissions = ["update"];
  const delegations = example("/users/{id}/oauth_delegations", "get", 200);
  delete delegations.next_cursor;
  for (const one of delegations.oauth_delegations) one.delegation_type = one.type;
  // One example serves the old webhook and the new one: without headers it can be copied, and a new one tells its secret.
  const webhook = api.components.examples.GetSubscriptionExample.value.webhook_subscription.delivery_method;
  webhook.custom_headers = [];
  webhook.secret = require("crypto").randomBytes(48).toString("base64");
  require("fs").writeFileSync(process.argv[2], JSON.stringify(api));
' "$1" "$folder/api.json"
"$prism" mock --errors -p "$port" "$folder/api.json" > "$folder/log" 2>&1 &
mock=$!
for _ in $(seq 120); do
  if grep -q 'listening' "$folder/log"; then break; fi
  sleep 0.5
done

letters() { LC_ALL=C tr -dc "$1" < /dev/urandom | head -c "$2" || true; }
git init -q "$folder/work"
cd "$folder/work"
echo /.env > .gitignore
printf "key = 'u+%s'\n" "$(letters A-Za-z0-9 18)" > app.py
printf "pagerduty_webhook_secret = '%s'\n" "$(letters A-Za-z0-9 64)" > webhook.py
printf "pagerduty_runner_secret = '01%s'\n" "$(letters A-Z0-9 24)" > runner.py
printf "pagerduty_token = 'pdus+_0%s_%s'\n" "$(letters A-Z0-9 7)" "$(cat /proc/sys/kernel/random/uuid)" > token.py
printf "https://example.pagerduty.com/private/%s/feed/P%s\n" "$(letters a-f0-9 64)" "$(letters A-Z0-9 6)" > calendar.txt
PAGERDUTY_ADMIN_KEY="e+$(letters A-Za-z0-9 18)"
export PAGERDUTY_ADMIN_KEY
# The example of an orchestration has it, once without and once with another beside it.
known=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).paths["/event_orchestrations/{id}/integrations"]
  .get.responses["200"].content["application/json"].examples.response.value.integrations[0].parameters.routing_key' "$folder/api.json")

failed=0
expect() {
  local expected=$1 code=0
  shift
  "$hookguard" "$@" --api-url "http://127.0.0.1:$port" > "$folder/out" 2>&1 || code=$?
  if [ "$code" = "$expected" ]; then
    echo "ok    $*"
  else
    echo "WRONG $* (exit code $code, not $expected)"
    cat "$folder/out"
    failed=1
  fi
}

expect 1 verify app.py:1
expect 1 usage app.py:1
expect 1 usage app.py:1 --user PXPGF42
expect 0 owner - <<< "$known"
expect 1 verify - <<< "$known"
expect 0 rotate - --yes <<< "$known"
expect 3 rotate - --remove-old --yes <<< "$known" # A mock goes on showing what was removed.
expect 0 rotate calendar.txt:1 --user PXPGF42 --yes
expect 0 rotate webhook.py:1 --subscription PF9KMXH --yes
expect 0 rotate webhook.py:1 --subscription PF9KMXH --remove-old --yes
expect 0 rotate runner.py:1 --runner R01234567 --yes
expect 0 rotate runner.py:1 --runner R01234567 --remove-old --yes
expect 3 rotate token.py:1 --user PXPGF42 --yes # The same of sessions.
if grep -a '✖' "$folder/log"; then
  echo "WRONG: the description does not allow these requests"
  failed=1
fi
exit "$failed"
