def get_pagerduty_key(env):
    checksum = "{{hex:32}}"
    return lookup(env)
