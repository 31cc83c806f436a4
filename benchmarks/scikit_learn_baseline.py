"""What scikit-learn's logistic regression makes of the same features, leaving the same groups of countries out.

The answer stands in the model card. Run from the project's root with scikit-learn 1.2 or later:

    npx tsx benchmarks/write-design-matrix.ts design.json
    python3 benchmarks/scikit_learn_baseline.py design.json benchmarks/results/scikit-learn.json
"""

import json
import sys

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score

design = json.load(open(sys.argv[1]))
X, y = np.array(design["rows"]), np.array(design["labels"])
groups, kinds = np.array(design["groups"]), np.array(design["kinds"])
scores, chances = np.zeros(len(y)), np.zeros(len(y))
for group in sorted(set(groups)):
    held = groups == group
    model = LogisticRegression(C=0.5, max_iter=10_000).fit(X[~held], y[~held])
    scores[held] = model.decision_function(X[held])
    chances[held] = model.predict_proba(X[held])[:, 1]

pair = np.isin(kinds, ["gongo", "independent"])
independents = np.sort(scores[kinds == "independent"])[::-1]
line = independents[int(0.02 * len(independents))]
json.dump(
    {
        "madeBy": f"benchmarks/scikit_learn_baseline.py, scikit-learn {sklearn.__version__}",
        "trainingData": design["trainingData"],
        "gongoAuroc": roc_auc_score(y[pair], scores[pair]),
        "stateSideAuroc": roc_auc_score(y, scores),
        "recallAt2Percent": float((scores[kinds == "gongo"] > line).mean()),
        "brier": brier_score_loss(y, chances),
    },
    open(sys.argv[2], "w"),
    indent=2,
)
