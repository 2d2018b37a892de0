package main

// go get github.com/hashicorp/vault/api; it reads VAULT_ADDR and VAULT_TOKEN

import (
	"context"
	"log"

	vault "github.com/hashicorp/vault/api"
)

func readToken() string {
	client, err := vault.NewClient(vault.DefaultConfig())
	if err != nil {
		log.Fatal(err)
	}
	secret, err := client.KVv2("secret").Get(context.TODO(), "pagerduty/PAGERDUTY_TOKEN")
	if err != nil {
		log.Fatal(err)
	}
	return secret.Data["value"].(string)
}
