printf '%s' '{{integration-key}}' | gcloud secrets versions add pd_routing_key --data-file=-
