# gem install aws-sdk-secretsmanager
require "aws-sdk-secretsmanager"

store = Aws::SecretsManager::Client.new
token = store.get_secret_value(secret_id: "STORE_NAME").secret_string
