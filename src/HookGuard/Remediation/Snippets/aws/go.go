package main

// go get github.com/aws/aws-sdk-go-v2/config github.com/aws/aws-sdk-go-v2/service/secretsmanager

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
)

func readToken() (string, error) {
	settings, err := config.LoadDefaultConfig(context.TODO())
	if err != nil {
		return "", err
	}
	secret, err := secretsmanager.NewFromConfig(settings).GetSecretValue(context.TODO(), &secretsmanager.GetSecretValueInput{
		SecretId: aws.String("STORE_NAME"),
	})
	if err != nil {
		return "", err
	}
	return aws.ToString(secret.SecretString), nil
}
