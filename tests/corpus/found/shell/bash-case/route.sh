pagerduty_key_for() {
  case "$1" in
    web) echo "{{integration-key}}" ;;
    db)  echo "{{integration-key}}" ;;
  esac
}
