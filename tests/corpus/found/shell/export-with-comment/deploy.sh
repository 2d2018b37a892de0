#!/usr/bin/env bash
set -euo pipefail
export PAGERDUTY_TOKEN="{{account-api-key}}"  # prod
terraform apply -auto-approve
