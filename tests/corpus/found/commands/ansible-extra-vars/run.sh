ansible-playbook site.yml --extra-vars "pagerduty_token={{api-key}} pagerduty_service_key={{integration-key}}"
ansible-playbook site.yml -e '{"pagerduty_api_key": "{{api-key}}"}'
