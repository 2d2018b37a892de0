token="$(vault kv get -mount="STORE_MOUNT" -field="STORE_FIELD" "STORE_PATH")"
