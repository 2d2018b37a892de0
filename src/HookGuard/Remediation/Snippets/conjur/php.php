<?php
// There is no client for PHP: this is Conjur's own HTTP interface.
[$url, $account] = [rtrim(getenv('CONJUR_APPLIANCE_URL'), '/'), getenv('CONJUR_ACCOUNT')];
$access = file_get_contents(
    "$url/authn/$account/" . rawurlencode(getenv('CONJUR_AUTHN_LOGIN')) . '/authenticate',
    context: stream_context_create(['http' => ['method' => 'POST', 'content' => getenv('CONJUR_AUTHN_API_KEY')]]),
) ?: throw new RuntimeException('Conjur did not let us in');
$header = 'Authorization: Token token="' . base64_encode($access) . '"';
$token = file_get_contents(
    "$url/secrets/$account/variable/" . rawurlencode('STORE_POLICY/PAGERDUTY_TOKEN'),
    context: stream_context_create(['http' => ['header' => $header]]),
) ?: throw new RuntimeException('Conjur did not answer');
