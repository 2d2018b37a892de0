package main

// go get github.com/cyberark/conjur-api-go/conjurapi; it reads CONJUR_APPLIANCE_URL, _ACCOUNT, _AUTHN_LOGIN and _AUTHN_API_KEY

import (
	"github.com/cyberark/conjur-api-go/conjurapi"
)

func readToken() (string, error) {
	settings, err := conjurapi.LoadConfig()
	if err != nil {
		return "", err
	}
	conjur, err := conjurapi.NewClientFromEnvironment(settings)
	if err != nil {
		return "", err
	}
	token, err := conjur.RetrieveSecret("STORE_POLICY/PAGERDUTY_TOKEN")
	if err != nil {
		return "", err
	}
	return string(token), nil
}
