import pagerduty
import zulip

z = zulip.Client(api_key="{{alnum:32}}")
