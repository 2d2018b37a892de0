CONFIG = """
receivers:
  - name: pd
    pagerduty_configs:
      - service_key: {{integration-key}}
"""
