import pandas as pd
pd_key = df["{{lower:20}}"]
pd.options.display.max_rows = 20
token = pd.read_csv("tokens.csv")["tokenizer_name_field"]
