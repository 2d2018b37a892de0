@task
def page(ctx, msg):
    ctx.run("pd-send -k {{integration-key}} -t trigger -d '%s'" % msg)
