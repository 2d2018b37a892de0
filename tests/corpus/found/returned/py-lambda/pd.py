get_pd_key = lambda: "{{integration-key}}"
