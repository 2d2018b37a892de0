kubectl create secret generic pagerduty-api-key --from-literal=apiKey={{api-key}}
kubectl -n monitoring create secret generic alertmanager-pd --from-literal=PAGERDUTY_KEY={{integration-key}}
