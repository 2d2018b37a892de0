perl -pi -e 's/{{account-api-key}}/REDACTED/' *.log
