package main

import (
	"log"
	"os"
)

func readToken() string {
	token, found := os.LookupEnv("PAGERDUTY_TOKEN")
	if !found {
		log.Fatal("PAGERDUTY_TOKEN is not set")
	}
	return token
}
