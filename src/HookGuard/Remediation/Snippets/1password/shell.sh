token="$(op read "op://STORE_VAULT/STORE_ITEM/STORE_FIELD")"
