echo -n "{{integration-key}}" | gcloud secrets create pagerduty-service-key --data-file=-
