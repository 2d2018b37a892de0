def get_pagerduty_key(env):
    if env == "prod":
        return "{{integration-key}}"
    return "{{integration-key}}"
