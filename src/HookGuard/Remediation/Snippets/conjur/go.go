package main

// go get github.com/cyberark/conjur-api-go/conjurapi; it reads CONJUR_APPLIANCE_URL, _ACCOUNT, _AUTHN_LOGIN and _AUTHN_API_KEY

import (
	"log"

	"github.com/cyberark/conjur-api-go/conjurapi"
)

func readToken() string {
	settings, err := conjurapi.LoadConfig()
	if err != nil {
		log.Fatal(err)
	}
	conjur, err := conjurapi.NewClientFromEnvironment(settings)
	if err != nil {
		log.Fatal(err)
	}
	token, err := conjur.RetrieveSecret("pagerduty/PAGERDUTY_TOKEN")
	if err != nil {
		log.Fatal(err)
	}
	return string(token)
}
