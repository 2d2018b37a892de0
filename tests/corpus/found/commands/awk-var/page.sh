awk -v pd_key={{integration-key}} -f page.awk events.log
