package main

// go get github.com/aws/aws-sdk-go-v2/config github.com/aws/aws-sdk-go-v2/service/ssm

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/ssm"
)

func readToken() (string, error) {
	settings, err := config.LoadDefaultConfig(context.TODO())
	if err != nil {
		return "", err
	}
	answer, err := ssm.NewFromConfig(settings).GetParameter(context.TODO(), &ssm.GetParameterInput{
		Name:           aws.String("STORE_NAME"),
		WithDecryption: aws.Bool(true),
	})
	if err != nil {
		return "", err
	}
	return aws.ToString(answer.Parameter.Value), nil
}
