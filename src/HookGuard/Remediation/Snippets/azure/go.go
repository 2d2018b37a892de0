package main

// go get github.com/Azure/azure-sdk-for-go/sdk/azidentity github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets

import (
	"context"
	"errors"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets"
)

func readToken() (string, error) {
	credential, err := azidentity.NewDefaultAzureCredential(nil)
	if err != nil {
		return "", err
	}
	vault, err := azsecrets.NewClient("https://STORE_VAULT.vault.azure.net", credential, nil)
	if err != nil {
		return "", err
	}
	// Without a version it is the latest.
	secret, err := vault.GetSecret(context.TODO(), "STORE_SECRET", "", nil)
	if err != nil {
		return "", err
	}
	if secret.Value == nil {
		return "", errors.New("STORE_SECRET has no value")
	}
	return *secret.Value, nil
}
