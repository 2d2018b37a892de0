package main

// go get github.com/hashicorp/vault/api; it reads VAULT_ADDR and VAULT_TOKEN

import (
	"context"
	"errors"

	vault "github.com/hashicorp/vault/api"
)

func readToken() (string, error) {
	client, err := vault.NewClient(vault.DefaultConfig())
	if err != nil {
		return "", err
	}
	secret, err := client.KVv2("STORE_MOUNT").Get(context.TODO(), "STORE_PATH")
	if err != nil {
		return "", err
	}
	token, isText := secret.Data["STORE_FIELD"].(string)
	if !isText {
		return "", errors.New("the secret has no text named STORE_FIELD")
	}
	return token, nil
}
