from airflow.providers.pagerduty.hooks.pagerduty_events import PagerdutyEventsHook

def on_failure(context):
    PagerdutyEventsHook(integration_key="{{integration-key}}").create_event(
        summary="DAG failed", severity="critical", source="airflow", dedup_key=context["run_id"]
    )
