token="$(gcloud secrets versions access latest --secret="STORE_SECRET" --project="STORE_PROJECT")"
