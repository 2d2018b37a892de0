this->k = "{{integration-key}}";
body["routing_key"] = this->k;
