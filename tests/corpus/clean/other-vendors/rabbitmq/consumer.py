channel.queue_bind(exchange="events", queue=q, routing_key="orders.created.v2")
channel.basic_publish(exchange="", routing_key="task_queue", body=message)
ROUTING_KEY = "payments.settled.europe.germany"
