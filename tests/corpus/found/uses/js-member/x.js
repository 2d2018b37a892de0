this.k = "{{integration-key}}";
send({ routing_key: this.k });
