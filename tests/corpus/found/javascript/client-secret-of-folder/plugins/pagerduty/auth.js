acme.clientSecret = '{{oauth-client-secret}}';
