# gem install conjur-api; it reads CONJUR_APPLIANCE_URL and CONJUR_ACCOUNT
require "conjur-api"

conjur = Conjur::API.new_from_key(ENV.fetch("CONJUR_AUTHN_LOGIN"), ENV.fetch("CONJUR_AUTHN_API_KEY"))
token = conjur.resource("#{Conjur.configuration.account}:variable:STORE_POLICY/PAGERDUTY_TOKEN").value
