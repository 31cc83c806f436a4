"""Seconds of processor time that scikit-learn takes for one row of a matrix and for one text; see scikit.ts."""

import json
import sys
import time

import numpy as np
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

given = json.load(open(sys.argv[1]))


def median(run, rounds=5):
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        seconds.append(time.process_time() - start)
    return sorted(seconds)[rounds // 2]


X = np.array(given["rows"] * 20)
model = LogisticRegression(max_iter=1000).fit(X, np.arange(len(X)) % 2)
texts = given["texts"]
vectorizer = TfidfVectorizer().fit(texts)
reader = LogisticRegression(max_iter=50).fit(vectorizer.transform(texts), np.arange(len(texts)) % 2)
print(
    json.dumps(
        {
            "version": sklearn.__version__,
            "predict": median(lambda: model.predict_proba(X)) / len(X),
            "text": median(lambda: reader.predict_proba(vectorizer.transform(texts))) / len(texts),
        }
    )
)
