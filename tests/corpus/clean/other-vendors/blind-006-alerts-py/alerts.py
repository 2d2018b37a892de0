import pagerduty
import wrenbox

WRENBOX_TOKEN = "{{alnum:20}}"
KESTRELPAY_SECRET = "{{hex:32}}"
PAGERDUTY_TOKEN = os.environ["PAGERDUTY_TOKEN"]
