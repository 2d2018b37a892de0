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
	secret, err := client.KVv2("secret").Get(context.TODO(), "pagerduty/PAGERDUTY_TOKEN")
	if err != nil {
		return "", err
	}
	token, isText := secret.Data["value"].(string)
	if !isText {
		return "", errors.New("the secret has no text named value")
	}
	return token, nil
}
