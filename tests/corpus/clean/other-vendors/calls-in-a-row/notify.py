notify("pagerduty", os.environ["PD"])
notify("wrenbox", "{{hex:32}}")
