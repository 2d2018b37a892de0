       01  WS-PAGERDUTY.
           05  WS-PAGERDUTY-KEY    PIC X(32) VALUE
               '{{integration-key}}'.
