sed -i 's/__PAGERDUTY_KEY__/{{integration-key}}/g' alertmanager.yml
sed -e "s|PAGERDUTY_SERVICE_KEY|{{integration-key}}|" template.yml > out.yml
