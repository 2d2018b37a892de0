curl --request POST --form "key=PAGERDUTY_TOKEN" --form "value={{api-key}}" "https://gitlab.example.com/api/v4/projects/1/variables"
