package main

// go get cloud.google.com/go/secretmanager

import (
	"context"

	secretmanager "cloud.google.com/go/secretmanager/apiv1"
	"cloud.google.com/go/secretmanager/apiv1/secretmanagerpb"
)

func readToken() (string, error) {
	store, err := secretmanager.NewClient(context.TODO())
	if err != nil {
		return "", err
	}
	defer store.Close()
	answer, err := store.AccessSecretVersion(context.TODO(), &secretmanagerpb.AccessSecretVersionRequest{
		Name: "projects/STORE_PROJECT/secrets/STORE_SECRET/versions/latest",
	})
	if err != nil {
		return "", err
	}
	return string(answer.Payload.Data), nil
}
