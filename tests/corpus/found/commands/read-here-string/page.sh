read -r PD_KEY <<< "{{integration-key}}"
