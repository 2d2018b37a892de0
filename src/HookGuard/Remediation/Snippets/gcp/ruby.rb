# gem install google-cloud-secret_manager
require "google/cloud/secret_manager"

store = Google::Cloud::SecretManager.secret_manager_service
token = store.access_secret_version(name: "projects/STORE_PROJECT/secrets/STORE_SECRET/versions/latest").payload.data
