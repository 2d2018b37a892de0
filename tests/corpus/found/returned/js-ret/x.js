function getPagerDutyKey(env) {
  if (env === "prod") {
    return "{{integration-key}}";
  }
  return "{{integration-key}}";
}
