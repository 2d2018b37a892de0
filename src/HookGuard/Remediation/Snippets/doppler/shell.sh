token="$(doppler secrets get "STORE_SECRET" --plain)"
