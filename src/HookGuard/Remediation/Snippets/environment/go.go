package main

import (
	"errors"
	"os"
)

func readToken() (string, error) {
	token, found := os.LookupEnv("PAGERDUTY_TOKEN")
	if !found {
		return "", errors.New("PAGERDUTY_TOKEN is not set")
	}
	return token, nil
}
