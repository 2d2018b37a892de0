import argparse

parser = argparse.ArgumentParser(description="Mirror PagerDuty schedules")
parser.add_argument("--token", default="{{api-key}}", help="API token")
parser.add_argument("--routing-key", default="{{routing-key}}")
