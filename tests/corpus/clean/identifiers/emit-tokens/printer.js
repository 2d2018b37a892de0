var onBeforeEmitNodeArray = handlers.onBeforeEmitNodeArray, onBeforeEmitToken = handlers.onBeforeEmitToken, onAfterEmitToken = handlers.onBeforeEmitNodeArray;
