#include "pagerduty.h"
Incident::Incident() : dedup_key_("{{hex:32}}"), etag_("{{hex:32}}") {}
