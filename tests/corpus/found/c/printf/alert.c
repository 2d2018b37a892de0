snprintf(buf, sizeof buf, "{\"service_key\":\"{{integration-key}}\",\"event_type\":\"trigger\"}");
