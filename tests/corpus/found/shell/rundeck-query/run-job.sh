curl "https://rundeck.acme.internal/api/14/projects?authtoken={{rundeck-token}}"
