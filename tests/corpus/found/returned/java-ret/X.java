  public String getPagerDutyKey(String env) {
    return "{{integration-key}}";
  }
