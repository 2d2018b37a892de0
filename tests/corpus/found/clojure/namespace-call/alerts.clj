(ns app.alerts (:require [pagerduty.core :as pd]))
(pagerduty/resolve "{{integration-key}}" {:id 1})
